/** The page with the E-klassen that somebody writes. */
import '../../styles/index.css';
import '../../reader/reader.css';
import '../../reader/ek-account.ts';
import './drafts.css';
import './ek-drafts.ts';
