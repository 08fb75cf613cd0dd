/** Word writes lists as paragraphs with a style; this makes lists of them again. */

const levelPattern = /mso-list:[^;]*\blevel(\d)/i;
/** What Word puts before the text: a bullet, a number or a letter. */
const ordered = /^\s*(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]/i;

export function wordLists(body: HTMLElement): void {
  const done = new Set<Element>();
  for (const first of [...body.querySelectorAll('p')].filter(isItem)) {
    if (done.has(first)) continue;
    const run: Element[] = [];
    for (let next: Element | null = first; next !== null; next = next.nextElementSibling) {
      if (!isItem(next)) break;
      run.push(next);
      done.add(next);
    }
    buildLists(run);
  }
}

const levelOf = (paragraph: Element): number =>
  Number(levelPattern.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? '0');

const isItem = (element: Element): boolean => element.tagName === 'P' && levelOf(element) > 0;

/** Replaces the paragraphs of one run by nested lists. */
function buildLists(run: readonly Element[]): void {
  const [first] = run;
  if (first === undefined) return;
  const open: { level: number; list: Element }[] = [];
  for (const paragraph of run) {
    const level = levelOf(paragraph);
    const isOrdered = takeBullet(paragraph);
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    let holder = open.at(-1);
    if (holder === undefined || holder.level < level) {
      const list = first.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
      if (holder === undefined) paragraph.before(list);
      else (holder.list.lastElementChild ?? holder.list).append(list);
      holder = { level, list };
      open.push(holder);
    }
    const item = first.ownerDocument.createElement('li');
    const text = first.ownerDocument.createElement('p');
    text.append(...paragraph.childNodes);
    item.append(text);
    holder.list.append(item);
    paragraph.remove();
  }
}

/** Takes the bullet out of the text; tells whether it was a number. */
function takeBullet(paragraph: Element): boolean {
  const marker = paragraph.querySelector<HTMLElement>('[style*="mso-list:"]');
  if (marker !== null) {
    const isOrdered = ordered.test(marker.textContent);
    marker.remove();
    return isOrdered;
  }
  const text = paragraph.firstChild;
  const bullet = /^\s*(?:[·•o§-]|\d{1,3}[.)]|[a-z][.)])\s+/.exec(paragraph.textContent);
  if (text?.nodeType === Node.TEXT_NODE && bullet !== null) {
    text.textContent = (text.textContent ?? '').slice(bullet[0].length);
  }
  return bullet !== null && ordered.test(bullet[0]);
}
