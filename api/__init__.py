"""The surfaces: settings, composition root, GraphQL over HTTP, command line. Must not hold a rule of the others."""
