"""The surfaces: settings, the composition root, GraphQL over HTTP, the command line. Wires the other packages and holds no rule of theirs."""
