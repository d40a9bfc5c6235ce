"""Events: whom they are for, what they hold, their certificates."""
