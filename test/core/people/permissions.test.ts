import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Actor,
  type Membership,
  groupRoles,
  guest,
  organisationRoles,
  teamRoles,
} from '#core/people/actor.ts';
import { type Action, type Subject, actions, can } from '#core/people/permissions.ts';

const subjects = {
  published: { kind: 'module', team: 'team', published: true },
  draft: { kind: 'module', team: 'team', published: false },
  teamless: { kind: 'module', team: null, published: false },
  work: { kind: 'work', owner: 'pupil', groups: ['group'] },
  group: { kind: 'group', id: 'group', organisation: 'school' },
  school: { kind: 'organisation', id: 'school' },
  account: { kind: 'account', id: 'pupil', organisation: 'school' },
  loose: { kind: 'account', id: 'pupil', organisation: null },
} as const satisfies Record<string, Subject>;
type SubjectName = keyof typeof subjects;

const member = (...memberships: Membership[]): Actor => ({
  kind: 'person',
  id: 'somebody',
  memberships,
});
const inGroup = (role: (typeof groupRoles)[number], id = 'group') =>
  member({ scope: 'group', id, role });
const inTeam = (role: (typeof teamRoles)[number], id = 'team') =>
  member({ scope: 'team', id, role });
const inSchool = (role: (typeof organisationRoles)[number], id = 'school') =>
  member({ scope: 'organisation', id, role });

const actors = {
  guest,
  stranger: member(),
  owner: { kind: 'person', id: 'pupil', memberships: [] },
  author: inTeam('author'),
  reviewer: inTeam('reviewer'),
  publisher: inTeam('publisher'),
  'author elsewhere': inTeam('author', 'other'),
  'group pupil': inGroup('pupil'),
  'group teacher': inGroup('teacher'),
  assistant: inGroup('assistant'),
  pal: inGroup('pal'),
  'teacher elsewhere': inGroup('teacher', 'other'),
  administrator: inSchool('administrator'),
  'school publisher': inSchool('publisher'),
  'school teacher': inSchool('teacher'),
  'school pupil': inSchool('pupil'),
  'administrator elsewhere': inSchool('administrator', 'other'),
} as const satisfies Record<string, Actor>;
type ActorName = keyof typeof actors;

const everybody = Object.keys(actors) as ActorName[];
const staff: readonly ActorName[] = [
  'author',
  'reviewer',
  'publisher',
  'author elsewhere',
  'administrator',
  'school publisher',
  'school teacher',
  'administrator elsewhere',
];
const helpers: readonly ActorName[] = ['group teacher', 'assistant', 'pal'];

/** Every action on every subject it is about, and all who may: nobody else may. */
const granted: readonly (readonly [Action, SubjectName, readonly ActorName[]])[] = [
  ['module.read', 'published', everybody],
  ['module.read', 'draft', ['author', 'reviewer', 'publisher']],
  ['module.read', 'teamless', []],
  ['module.edit', 'published', ['author']],
  ['module.edit', 'draft', ['author']],
  ['module.edit', 'teamless', []],
  ['module.review', 'draft', ['author', 'reviewer']],
  ['module.publish', 'draft', ['author', 'publisher']],
  ['module.export', 'published', staff],
  ['module.export', 'draft', ['author', 'publisher']],
  ['work.record', 'work', ['owner']],
  ['work.read', 'work', ['owner', ...helpers]],
  ['work.respond', 'work', helpers],
  ['work.delete', 'work', ['owner']],
  ['group.read', 'group', [...helpers, 'administrator']],
  ['group.manage', 'group', ['group teacher', 'administrator']],
  ['organisation.manage', 'school', ['administrator']],
  ['account.read', 'account', ['owner', 'administrator']],
  ['account.read', 'loose', ['owner']],
  ['account.manage', 'account', ['owner', 'administrator']],
  ['account.manage', 'loose', ['owner']],
];

describe.each(granted)('%s on %s', (action, subject, allowed) => {
  test.each(everybody)('%s', (name) => {
    expect(can(actors[name], action, subjects[subject])).toBe(allowed.includes(name));
  });
});

test('every action stands in the table of this test', () => {
  expect(new Set(granted.map(([action]) => action))).toEqual(new Set(actions));
});

const id = fc.constantFrom('a', 'b', 'c');
const anySubject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({
    kind: fc.constant('module' as const),
    team: fc.option(id),
    published: fc.boolean(),
  }),
  fc.record({ kind: fc.constant('work' as const), owner: id, groups: fc.array(id) }),
  fc.record({ kind: fc.constant('group' as const), id, organisation: id }),
  fc.record({ kind: fc.constant('organisation' as const), id }),
  fc.record({ kind: fc.constant('account' as const), id, organisation: fc.option(id) }),
);
const anyMembership: fc.Arbitrary<Membership> = fc.oneof(
  fc.record({
    scope: fc.constant('organisation' as const),
    id,
    role: fc.constantFrom(...organisationRoles),
  }),
  fc.record({ scope: fc.constant('group' as const), id, role: fc.constantFrom(...groupRoles) }),
  fc.record({ scope: fc.constant('team' as const), id, role: fc.constantFrom(...teamRoles) }),
);
const anyAction = fc.constantFrom(...actions);
const person = (own: string, memberships: readonly Membership[]): Actor => ({
  kind: 'person',
  id: own,
  memberships,
});
const owns = (own: string, subject: Subject): boolean =>
  (subject.kind === 'work' && subject.owner === own) ||
  (subject.kind === 'account' && subject.id === own);

describe('for every actor, action and subject', () => {
  test('a person without memberships may what guests may, and more only with own things', () => {
    fc.assert(
      fc.property(id, anyAction, anySubject, (own, action, subject) => {
        const allowed = can(person(own, []), action, subject);
        if (!owns(own, subject)) expect(allowed).toBe(can(guest, action, subject));
        if (can(guest, action, subject)) expect(allowed).toBe(true);
      }),
    );
  });

  test('a guest may only read what is published', () => {
    fc.assert(
      fc.property(anyAction, anySubject, (action, subject) => {
        const published = subject.kind === 'module' && subject.published;
        expect(can(guest, action, subject)).toBe(action === 'module.read' && published);
      }),
    );
  });

  test('one more membership never takes a right away', () => {
    fc.assert(
      fc.property(
        id,
        fc.array(anyMembership, { maxLength: 3 }),
        anyMembership,
        anyAction,
        anySubject,
        (own, memberships, more, action, subject) => {
          if (!can(person(own, memberships), action, subject)) return;
          expect(can(person(own, [...memberships, more]), action, subject)).toBe(true);
        },
      ),
    );
  });

  test('membership of something else gives nothing but packages of what is published', () => {
    fc.assert(
      fc.property(id, anyMembership, anyAction, anySubject, (own, one, action, subject) => {
        fc.pre(action !== 'module.export' || subject.kind !== 'module' || !subject.published);
        const elsewhere = { ...one, id: 'elsewhere' };
        expect(can(person(own, [elsewhere]), action, subject)).toBe(
          can(person(own, []), action, subject),
        );
      }),
    );
  });
});
