"""The GraphQL schema: types, queries, mutations, limits, errors. Translates and delegates; answers nothing itself."""
