/** The page on which one E-klas is written. */
import '../../styles/index.css';
import '../../reader/reader.css';
import '../../reader/ek-account.ts';
import './workspace.css';
import './ek-workspace.ts';
