"""From the findings of a page to a reading."""
