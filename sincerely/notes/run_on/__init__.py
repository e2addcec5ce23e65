"""Run-on clauses: where the thoughts of a note without marks begin."""
