import { operationNames, takesVariables } from "./operations.js";

const EXAMPLES = {
  "Skills near PyTorch": `{
  skill(id: "PyTorch") {
    prefLabel
    kind
    adjacent(first: 8) {
      note
      neighbours { score reason skill { prefLabel kind } }
    }
  }
}`,
  "What a role asks": `{
  role(id: "Machine Learning Engineer") {
    prefLabel
    requirements(first: 12) {
      importance
      weight
      skill { prefLabel kind }
    }
  }
}`,
  "A career path": `{
  careerPaths(from: {role: "Data Analyst"}, to: "Machine Learning Engineer") {
    paths {
      hours
      steps { to { prefLabel } hours why }
    }
    blockers { message }
  }
}`,
  "A learning plan": `{
  learningPlan(
    from: {role: "Data Analyst"}
    to: "Machine Learning Engineer"
    constraints: {hoursPerWeek: 10}
  ) {
    hours
    weeks
    steps { skill { prefLabel } hours reason resources { hours resource { name url } } }
  }
}`,
  "Read a posting": `{
  extract(posting: {text: "We need 3+ years of Python; Rust is a plus."}) {
    skills { skill { prefLabel } requirement minYears }
  }
}`,
};

const form = document.getElementById("ask");
const query = document.getElementById("query");
const variables = document.getElementById("variables");
const operation = document.getElementById("operation");
const answer = document.getElementById("answer");
const status = document.getElementById("status");
const examples = document.getElementById("examples");
let asked = 0; // questions so far; only the newest may show its answer

for (const [name, text] of Object.entries(EXAMPLES)) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = name;
  button.addEventListener("click", () => choose(button, text));
  examples.append(button);
}
choose(examples.firstElementChild, Object.values(EXAMPLES)[0]);

function press(button) {
  for (const other of examples.children) other.setAttribute("aria-pressed", String(other === button));
}

function choose(button, text) {
  press(button);
  query.value = text;
  showFields();
  asked += 1;
  answer.textContent = "Nothing asked yet.";
  answer.classList.remove("fault");
  status.textContent = "";
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
form.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault(); // a button would ask a second time
  ask();
});
query.addEventListener("input", () => {
  press(null);
  showFields();
});

/** Variables and an operation are asked for where the query takes them; what was entered or chosen before stays. */
function showFields() {
  variables.closest(".field").hidden = !takesVariables(query.value);
  const names = [...new Set(operationNames(query.value))];
  const chosen = operation.value;
  operation.replaceChildren(...names.map((name) => new Option(name)));
  if (names.includes(chosen)) operation.value = chosen;
  operation.closest(".field").hidden = names.length < 2;
}

/** What is sent. Throws a SyntaxError for variables that are no object of JSON. */
function request() {
  const sent = { query: query.value };
  if (!operation.closest(".field").hidden) sent.operationName = operation.value;
  if (variables.closest(".field").hidden || !variables.value.trim()) return sent;
  sent.variables = JSON.parse(variables.value);
  if (Object.prototype.toString.call(sent.variables) !== "[object Object]") throw new SyntaxError("it is no object");
  return sent;
}

async function ask() {
  const mine = (asked += 1);
  let content;
  try {
    content = JSON.stringify(request());
  } catch (error) {
    refuse(`Write the variables as an object of JSON, as in {"name": "k8s"}: ${error.message}`, "Not sent");
    return;
  }
  status.textContent = "Asking …";
  const started = performance.now();
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: content,
    });
    const body = await response.json();
    if (mine !== asked) return;
    answer.textContent = JSON.stringify(body, null, 2);
    answer.classList.toggle("fault", Boolean(body.errors));
    status.textContent = `${Math.round(performance.now() - started)} ms`;
  } catch (error) {
    if (mine !== asked) return;
    refuse(`The server did not answer with JSON: ${error.message}`, "No answer");
  }
}

function refuse(message, told) {
  answer.textContent = message;
  answer.classList.add("fault");
  status.textContent = told;
}
