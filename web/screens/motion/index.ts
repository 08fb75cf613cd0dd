/** The page on which anybody plays with a scene of mechanics. */
import '../../styles/index.css';
import '../../reader/reader.css';
import '../../reader/ek-account.ts';
import './motion.css';
import './ek-motion-page.ts';
