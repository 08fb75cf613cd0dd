/** The account page. */
import '../../styles/index.css';
import '../../reader/reader.css';
import '../../reader/ek-account.ts';
import './ek-account-screen.ts';
