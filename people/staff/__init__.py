"""The staff: facts, list, lines, workbook, what leaving means."""
