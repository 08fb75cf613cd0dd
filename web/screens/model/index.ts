/** The page on which anybody works on a model. */
import '../../styles/index.css';
import '../../reader/reader.css';
import '../../reader/ek-account.ts';
import './model.css';
import './ek-model-page.ts';
