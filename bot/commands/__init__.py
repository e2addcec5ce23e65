"""The commands of `python -m bot`: one module each, with `configure(parser)` and `run(args) -> int`."""
