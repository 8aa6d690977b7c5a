"""Results drawn for a person at a terminal, one module a topic. Knows rich; asks nothing and decides nothing."""
