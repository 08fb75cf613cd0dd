/** The gallery page in development: the elements, and the reader's blocks below them. */
import '../reader/index.ts';
import './gallery.css';
import './index.ts';
