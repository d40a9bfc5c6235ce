"""The board of a matching: the banks as a case, choices by hand, the queue."""
