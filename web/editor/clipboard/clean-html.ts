/**
 * HTML from elsewhere, before the schema reads it: clutter of word processors goes, what they say
 * with styles becomes marks and lists, formulas keep their LaTeX. It is parsed in a document that
 * runs and loads nothing; what comes out is still only read through the schema.
 */
import { mediumPath } from '#core/blocks/figure/figure.ts';
import { wordLists } from './word-lists.ts';

export interface CleanedHtml {
  readonly html: string;
  /** How many images of other places were left out. */
  readonly images: number;
}

const dropped = [
  ...['script', 'style', 'template', 'iframe', 'object', 'embed', 'svg', 'noscript', 'textarea'],
  ...['select', 'audio', 'video', 'canvas', 'link', 'meta', 'base', 'title', 'head', 'input'],
].join(', ');

export function cleanHtml(html: string): CleanedHtml {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(dropped)) element.remove();
  dropComments(body);
  keepFormulas(body);
  wordLists(body);
  readerBoxes(body);
  for (const element of body.querySelectorAll<HTMLElement>('[style]')) marksForStyles(element);
  return { images: dropImages(body), html: body.innerHTML };
}

function dropComments(body: HTMLElement): void {
  const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode);
  for (const comment of comments) comment.parentNode?.removeChild(comment);
  // Word's own elements hold nothing but space.
  for (const element of [...body.getElementsByTagName('o:p')]) element.remove();
}

/** MathML that carries its LaTeX (KaTeX, Wikipedia) becomes a formula; other MathML its text. */
function keepFormulas(body: HTMLElement): void {
  for (const math of body.querySelectorAll('math')) {
    const tex = math.querySelector('annotation[encoding="application/x-tex"]')?.textContent.trim();
    const whole = math.closest('.katex, .mwe-math-element') ?? math;
    if (tex === undefined || tex === '') {
      whole.replaceWith(math.textContent.trim());
    } else {
      const formula = body.ownerDocument.createElement('ek-formula');
      formula.textContent = tex.replace(/^\{\\displaystyle\s*([\s\S]*)\}$/, '$1').trim();
      whole.replaceWith(formula);
    }
  }
}

/** Boxes as our own pages write them, in the words of the schema. */
function readerBoxes(body: HTMLElement): void {
  for (const name of body.querySelectorAll('.callout-name, .reveal-name')) name.remove();
  for (const callout of body.querySelectorAll<HTMLElement>('div.callout[data-kind]')) {
    const aside = body.ownerDocument.createElement('aside');
    aside.setAttribute('kind', callout.dataset['kind'] ?? '');
    aside.append(...callout.childNodes);
    callout.replaceWith(aside);
  }
  for (const reveal of body.querySelectorAll<HTMLElement>('details[data-kind]')) {
    reveal.setAttribute('kind', reveal.dataset['kind'] ?? '');
  }
}

/** What a style means as a mark; everything else in a style is no business of ours. */
function marksForStyles(element: HTMLElement): void {
  const { fontWeight, fontStyle, verticalAlign } = element.style;
  const isPlain = ['normal', '400', '300'].includes(fontWeight);
  if (isPlain && ['B', 'STRONG'].includes(element.tagName)) {
    element.replaceWith(...element.childNodes);
    return;
  }
  if (!['SPAN', 'FONT', 'A'].includes(element.tagName)) return;
  const weight = Number(fontWeight);
  if (fontWeight === 'bold' || weight >= 600) wrapContent(element, 'strong');
  if (fontStyle === 'italic' || fontStyle === 'oblique') wrapContent(element, 'em');
  if (verticalAlign === 'sub') wrapContent(element, 'sub');
  if (verticalAlign === 'super') wrapContent(element, 'sup');
}

function wrapContent(element: HTMLElement, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** Images of other places go; a figure without its image leaves its caption as a paragraph. */
function dropImages(body: HTMLElement): number {
  let count = 0;
  for (const image of body.querySelectorAll('img')) {
    if (mediumPath.test(image.getAttribute('src') ?? '')) continue;
    count += 1;
    const figure = image.closest('figure');
    image.remove();
    const caption = figure?.querySelector('figcaption');
    if (figure === null) continue;
    const paragraph = body.ownerDocument.createElement('p');
    paragraph.append(...(caption?.childNodes ?? []));
    figure.replaceWith(...(paragraph.textContent.trim() === '' ? [] : [paragraph]));
  }
  return count;
}
