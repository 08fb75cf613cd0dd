/** The page on which one fragment is written. */
import '../../styles/index.css';
import '../../reader/reader.css';
import '../../reader/ek-account.ts';
import './write.css';
import './ek-write.ts';
