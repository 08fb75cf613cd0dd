/** Prints how the engine fares against the public suite of models, as a table for the README. */
import { fileKey, knownFaults, troubles } from '../test/core/models/conformance/outcome.ts';
import { suite } from '../test/core/models/conformance/suite.ts';

const rows = suite().map((folder) => {
  const results = folder.models.map((file) => ({ file, found: troubles(folder, file) }));
  const failed = results.filter(({ found }) => found.length > 0);
  const reasons = failed.map(
    ({ file, found }) => `${file}: ${knownFaults[fileKey(folder, file)] ?? found[0] ?? ''}`,
  );
  const passed = results.length - failed.length;
  return { name: folder.name, passed, of: results.length, reasons };
});

const lines = rows.map(({ name, passed, of, reasons }) => {
  const verdict = passed === of ? 'pass' : reasons.join('; ');
  return `| ${name} | ${String(passed)} of ${String(of)} | ${verdict} |`;
});
process.stdout.write(`| folder | files | |\n| --- | --- | --- |\n${lines.join('\n')}\n`);
const whole = rows.filter(({ passed, of }) => passed === of).length;
process.stdout.write(`\n${String(whole)} of ${String(rows.length)} folders pass.\n`);
if (rows.some(({ passed, of, reasons }) => passed + reasons.length < of)) process.exitCode = 1;
