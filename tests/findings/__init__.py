"""One test for each defect that was once found."""
