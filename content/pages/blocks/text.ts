/** Running text: paragraphs, headings, lists, tables, emphasis, links, terms. */
import { linkedFragment } from '#core/blocks/link/link.ts';
import { findFragment, findTerm } from '#core/module/version.ts';
import { attributes, html } from '../html.ts';
import type { BlockWriter } from './context.ts';

export const paragraph = {
  nodes: {
    paragraph: (node, { content }) =>
      html`<p${attributes({ id: node.attrs['id'] as string | null })}>${content(node)}</p>`,
    hard_break: () => html`<br />`,
  },
} satisfies BlockWriter;

export const heading = {
  nodes: {
    heading: (node, { content, outline }) => {
      const wanted = node.attrs['level'] === 'h2' ? 2 : 3;
      const level = Math.min(wanted, outline.level + 1);
      outline.level = level;
      const given = attributes({
        id: node.attrs['id'] as string | null,
        class: level < wanted ? 'minor' : null,
      });
      return html`<h${level}${given}>${content(node)}</h${level}>`;
    },
  },
} satisfies BlockWriter;

export const list = {
  nodes: {
    bullet_list: (node, { content }) =>
      html`<ul>
        ${content(node)}
      </ul>`,
    ordered_list: (node, { content }) =>
      html`<ol>
        ${content(node)}
      </ol>`,
    list_item: (node, { content }) => html`<li>${content(node)}</li>`,
  },
} satisfies BlockWriter;

const spans = (attrs: Readonly<Record<string, unknown>>) =>
  attributes({
    colspan: attrs['colspan'] === 1 ? null : (attrs['colspan'] as number),
    rowspan: attrs['rowspan'] === 1 ? null : (attrs['rowspan'] as number),
  });

export const table = {
  nodes: {
    table: (node, { content }) => {
      const caption = String(node.attrs['caption']);
      return html`<div
        class="table-scroll"
        tabindex="0"
        role="group"
        aria-label="${caption === '' ? 'Tabel' : caption}"
      >
        <table>
          ${
            caption !== '' &&
            html`<caption>
              ${caption}
            </caption>`
          }
          <tbody>
            ${content(node)}
          </tbody>
        </table>
      </div>`;
    },
    table_row: (node, { content }) =>
      html`<tr>
        ${content(node)}
      </tr>`,
    table_cell: (node, { content }) => html`<td${spans(node.attrs)}>${content(node)}</td>`,
    table_header: (node, { content }) => html`<th${spans(node.attrs)}>${content(node)}</th>`,
  },
} satisfies BlockWriter;

export const emphasis = {
  marks: {
    strong: (_attrs, inner) => html`<strong>${inner}</strong>`,
    em: (_attrs, inner) => html`<em>${inner}</em>`,
    sub: (_attrs, inner) => html`<sub>${inner}</sub>`,
    sup: (_attrs, inner) => html`<sup>${inner}</sup>`,
    code: (_attrs, inner) => html`<code>${inner}</code>`,
  },
} satisfies BlockWriter;

export const link = {
  marks: {
    link: (attrs, inner, { version, addresses, route }) => {
      const href = String(attrs['href']);
      const id = linkedFragment(href);
      if (id === null) return html`<a href="${href}" rel="noreferrer">${inner}</a>`;
      const target = findFragment(version.module, id);
      return target === null
        ? inner
        : html`<a href="${addresses.fragment(target, route)}">${inner}</a>`;
    },
  },
} satisfies BlockWriter;

export const term = {
  marks: {
    term: (attrs, inner, { version, usedTerms }) => {
      const found = findTerm(version.module, String(attrs['term']));
      if (found === null) return inner;
      usedTerms.add(found);
      return html`<button type="button" class="term" popovertarget="begrip-${found.id}">
        ${inner}
      </button>`;
    },
  },
} satisfies BlockWriter;
