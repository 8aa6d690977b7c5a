/** Asks the project's GraphQL endpoint; whatever goes wrong becomes a Refusal with one line for the person. */

export class Refusal extends Error {
  constructor(message, values = {}) {
    super(message);
    this.values = values;
  }

  get code() {
    return this.values.code;
  }
}

export async function ask(query, variables) {
  const body = await answered(JSON.stringify({ query, variables }));
  if (body.errors?.length) throw refusalOf(body.errors[0]);
  return body.data;
}

async function answered(content) {
  const response = await sent(content);
  try {
    return await response.json();
  } catch {
    throw new Refusal(`The server answered ${response.status} and nothing that can be read. Try again in a moment.`);
  }
}

async function sent(content) {
  try {
    return await fetch("/graphql", { method: "POST", headers: { "Content-Type": "application/json" }, body: content });
  } catch {
    throw new Refusal("The server does not answer. See that it runs and try again; what you entered is still here.");
  }
}

function refusalOf(error) {
  const values = error.extensions ?? {};
  if (values.code === "NOT_FOUND" && values.kind) return new Refusal(unknown(values), values);
  return new Refusal(error.message, values);
}

/** The server's line for an unknown name gives advice for the command line; here it stands in the page's words. */
function unknown({ kind, asked, other_kind: other }) {
  return `No ${kind} is called “${asked}”${other ? `; it is the name of a ${other}` : ""}.`;
}
