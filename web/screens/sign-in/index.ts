/** The sign-in page. */
import '../../styles/index.css';
import '../../reader/reader.css';
import './ek-sign-in.ts';
