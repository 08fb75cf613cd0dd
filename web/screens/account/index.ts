/** The account page. */
import '../../styles/index.css';
import '../../reader/reader.css';
import './ek-account-screen.ts';
