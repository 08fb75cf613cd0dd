/** The views below a model's graph, together, as a reader who comes to one sees the other too. */
import '../ek-model-table.ts';
import './ek-model-rules.ts';
