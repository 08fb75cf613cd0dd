/** Draws XMILE files for tests. */

/** A file with these variables; `around` stands before the model, `specs` within sim_specs. */
export function file(
  variables: string,
  { around = '', specs = '', method = 'Euler', behind = '' } = {},
): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<xmile version="1.0" xmlns="http://docs.oasis-open.org/xmile/ns/XMILE/v1.0" xmlns:isee="http://iseesystems.com/XMILE">
  <header>
    <vendor>Somebody</vendor>
    <name>A model</name>
  </header>
  <sim_specs method="${method}" time_units="Days" isee:simulation_delay="0">
    <start>0</start><stop>10</stop><dt>0.5</dt>${specs}
  </sim_specs>
  ${around}
  <model>
    <variables>
      ${variables}
    </variables>
    <views><view isee:show_pages="false"><stock x="1" y="2" name="S"/></view></views>
  </model>
  ${behind}
</xmile>
`;
}

/** An auxiliary with an equation. */
export function aux(name: string, eqn: string, more = ''): string {
  const text = eqn.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<aux name="${name}"><eqn>${text}</eqn>${more}</aux>`;
}
