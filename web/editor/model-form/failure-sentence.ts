/** What went wrong with a request, as a sentence. */
import { propertiesText } from '#text/properties.ts';
import { RequestError } from '../../api/request.ts';

/** The server's own sentence; without an answer, that there is no connection. */
export function failureSentence(error: unknown): string {
  if (!(error instanceof RequestError)) return propertiesText.failed;
  return error.problem?.title ?? propertiesText.noConnection;
}
