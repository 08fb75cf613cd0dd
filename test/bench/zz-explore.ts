const { ensureBuilt } = await import('/work/main/scripts/prepare.mjs');
ensureBuilt();
const b = process.argv.slice(2);
for (const f of b) { const [file, fn] = f.split(':'); const m = await import('/work/main/test/bench/'+file+'.ts'); console.time(f); console.table(await m[fn]()); console.timeEnd(f); }
