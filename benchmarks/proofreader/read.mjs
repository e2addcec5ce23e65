// Reads JSON lines {"id", "text"} and answers each with what Harper finds, offline: no server, no telemetry.
import { createInterface } from "node:readline";
import { Dialect, LocalLinter } from "harper.js";
import { binary } from "harper.js/binary";

const linter = new LocalLinter({ binary, dialect: Dialect.British });
await linter.setup();
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const { id, text } = JSON.parse(line);
  const found = await linter.lint(text, { language: "plaintext" });
  const lints = found.map((lint) => ({
    kind: lint.lint_kind(),
    text: lint.get_problem_text(),
    message: lint.message(),
    start: lint.span().start,
  }));
  process.stdout.write(JSON.stringify({ id, lints }) + "\n");
}
