/** From kept runs and own texts to the data of a report. Runs are made again for it. */
import { compareWithRun, comparedColumns } from '#core/models/measurements/compared.ts';
import { rulesText } from '#core/models/exchange/rules-text.ts';
import type { ModelDefinition } from '#core/models/index.ts';
import type { KeptRun } from '#core/models/kept/kept-run.ts';
import type { Report, ReportPart, Workpiece } from '#core/models/kept/workpiece.ts';
import type { ReportModel, ReportPage, ReportRun, ReportTable } from '#pages/model-report.ts';
import { modelText } from '#text/models.ts';
import { formatNumber } from '#text/number.ts';
import { reportWords as words } from '#text/report.ts';
import { graphSheet } from '../graph/export/graph-sheet.ts';
import type { SheetTheme } from '../graph/export/sheet-pen.ts';
import { sheetAsSvg } from '../graph/export/sheet-svg.ts';
import { decimalsOf, decimalsOfAll, figure, parameterFigure } from '../figures.ts';
import { rangesOf } from '../graph/ranges.ts';
import { valueFigure } from '../graph/words.ts';
import { columnsOf, picturesOf, timeOf } from '../player/views.ts';
import { quantityOf, type Quantity } from '../quantity.ts';
import type { FinishedRun } from '../run/model-run.ts';
import type { ModelRunner } from '../run/model-runner.ts';
import { tableRows } from '../table-rows.ts';
import { withOwnIds } from './own-ids.ts';

/** Rows of a table on paper. */
const mostRows = 12;

/** The runs that are in a report: those that were chosen and are still kept. */
export function runsIn({ runs }: Pick<Workpiece, 'runs'>, report: Report): readonly KeptRun[] {
  return runs.filter(({ id }) => report.runs.includes(id));
}

/** The report with everything that the model gives. */
export async function reportPage(
  workpiece: Workpiece,
  report: Report,
  runner: Pick<ModelRunner, 'run' | 'forget'>,
  theme: SheetTheme,
): Promise<ReportPage> {
  const own = (...parts: readonly ReportPart[]) =>
    parts.flatMap((part): readonly (readonly [string, string])[] => {
      const text = report.texts[part] ?? '';
      return text.trim() === '' ? [] : [[words.parts[part], text]];
    });
  const models: { json: string; model: ReportModel }[] = [];
  for (const [index, kept] of runsIn(workpiece, report).entries()) {
    const run = await reportRun(kept, runner, theme, String(index + 1));
    // runs of one model stand below its rules
    const json = JSON.stringify(kept.definition);
    const same = models.find((one) => one.json === json);
    if (same === undefined) models.push({ json, model: modelOf(kept.definition, [run]) });
    else same.model = { ...same.model, runs: [...same.model.runs, run] };
  }
  const { title = '' } = report.texts;
  return {
    title: title.trim() === '' ? words.newTitle(workpiece.definition.title) : title,
    before: own('question', 'method'),
    models: models.map(({ model }) => model),
    after: own('findings', 'conclusion'),
  };
}

function modelOf(definition: ModelDefinition, runs: readonly ReportRun[]): ReportModel {
  return { title: definition.title, ...rulesText(definition), runs };
}

async function reportRun(
  kept: KeptRun,
  runner: Pick<ModelRunner, 'run' | 'forget'>,
  theme: SheetTheme,
  mark: string,
): Promise<ReportRun> {
  const { title, definition, parameters, step } = kept;
  const model = `report#${kept.id}`;
  const settings = { parameters, ...(step === null ? {} : { step }) };
  const outcome = await runner.run({ model, definition, settings });
  runner.forget(model);
  const about = { title, settings: settingsIn(kept) };
  if (outcome.kind !== 'run') return { ...about, graphs: [], table: null, measured: [] };
  const run: FinishedRun = { parameters, trajectory: outcome.trajectory, reason: 'chosen' };
  return {
    ...about,
    graphs: picturesOf(definition, { run, ghost: null }).map((picture, index) =>
      withOwnIds(
        sheetAsSvg(graphSheet(picture, rangesOf(picture, null, null), theme)),
        `${mark}-${String(index + 1)}`,
      ),
    ),
    table: tableOf(definition, run, title),
    measured: measuredIn(definition, run),
  };
}

function settingsIn({ definition, parameters, step }: KeptRun): ReportRun['settings'] {
  const { time } = definition;
  const values = definition.parameters.flatMap((parameter): ReportRun['settings'] => {
    const value = parameters[parameter.name];
    if (value === undefined) return [];
    const amount = modelText.amount(parameterFigure(value, parameter.step), parameter.unit);
    const { label, name } = parameter;
    return [[label === '' ? name : `${label} (${name})`, amount]];
  });
  return [...values, [words.step, modelText.amount(formatNumber(step ?? time.step), time.unit)]];
}

function tableOf(definition: ModelDefinition, run: FinishedRun, title: string): ReportTable {
  const { trajectory } = run;
  const columns = columnsOf(definition, run);
  const rows = tableRows(trajectory, mostRows);
  const times = rows.map((row) => trajectory.time[row] ?? 0);
  const decimals = decimalsOfAll(times, decimalsOf(trajectory.step));
  return {
    caption: words.table(title),
    head: [timeOf(definition), ...columns].map(withUnit),
    rows: rows.map((row, index) => [
      figure(times[index] ?? 0, decimals),
      ...columns.map(({ name }) => valueFigure(trajectory, name, row)),
    ]),
  };
}

const withUnit = ({ name, unit }: Quantity): string => (unit === '' ? name : `${name} (${unit})`);

function measuredIn(definition: ModelDefinition, { trajectory }: FinishedRun): readonly string[] {
  const { data = [], time, variables } = definition;
  return comparedColumns(data, time.variable).flatMap((column) => {
    const { rms, count } = compareWithRun(column, trajectory);
    if (rms === null) return [];
    const { label, name, unit } = quantityOf(variables, column.name);
    const amount = modelText.amount(formatNumber(rms, 2), unit);
    const table = data[column.table]?.title ?? '';
    return [words.rms(label === '' ? name : label, table, amount, count)];
  });
}
