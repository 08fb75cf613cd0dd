/** The script of every reader page: brings questions and models to life and keeps the work. */
import '../styles/index.css';
import './reader.css';
import '../blocks/index.ts';
import '../blocks/test/ek-test.ts';
import './ek-account.ts';
import './ek-outbox.ts';
import { connectReader } from './connect.ts';
import { readerData } from './reader-data.ts';

void connectReader(readerData());
