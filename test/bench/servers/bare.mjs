/** The least a server can do: node:http that gives one answer, after reading what was posted as JSON. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const { PORT, ANSWER } = process.env;
const { headers, body } = JSON.parse(readFileSync(String(ANSWER), 'utf8'));
const page = Buffer.from(body, 'base64');
const reply = headers['content-type'].includes('json') ? JSON.parse(page.toString()) : null;

createServer((request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, headers).end(page);
    return;
  }
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (part) => (text += part));
  request.on('end', () => {
    JSON.parse(text);
    response.writeHead(200, headers).end(JSON.stringify(reply));
  });
}).listen(Number(PORT), '127.0.0.1');
