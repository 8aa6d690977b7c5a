"use strict";

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

const query = document.getElementById("query");
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

function choose(button, text) {
  for (const other of examples.children) other.setAttribute("aria-pressed", String(other === button));
  query.value = text;
  asked += 1;
  answer.textContent = "Nothing asked yet.";
  answer.classList.remove("fault");
  status.textContent = "";
}

document.getElementById("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
query.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) ask();
});

async function ask() {
  const mine = (asked += 1);
  status.textContent = "Asking …";
  const started = performance.now();
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ query: query.value }),
    });
    const body = await response.json();
    if (mine !== asked) return;
    answer.textContent = JSON.stringify(body, null, 2);
    answer.classList.toggle("fault", Boolean(body.errors));
    status.textContent = `${Math.round(performance.now() - started)} ms`;
  } catch (error) {
    if (mine !== asked) return;
    answer.textContent = `The server did not answer with JSON: ${error.message}`;
    answer.classList.add("fault");
    status.textContent = "";
  }
}
