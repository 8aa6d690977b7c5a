"""The commands, one module a topic. Each imports what it needs when it runs, so that `--help` stays fast."""
