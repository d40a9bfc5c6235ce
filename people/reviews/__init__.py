"""The year-end analysis: marks, results, summary, workbook."""
