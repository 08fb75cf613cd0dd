/** How flows are called that rules do not name: the same wherever rules become a diagram. */
import type { FlowNames } from '#core/models/editing/ode-from-rules.ts';
import { diagramWords as words } from '#text/diagram.ts';

export const flowNames: FlowNames = { into: words.flowInto, outOf: words.flowOutOf };
