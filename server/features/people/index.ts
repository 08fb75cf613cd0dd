/** Accounts. Their screens and routes come with the room for administrators. */
export { createAdministrator, type NewAdministrator } from './administrator.ts';
export { demoAccounts, demoPassword, seedDemo } from './demo.ts';
export { addMembership, createPerson, createTeam, removeMembership } from './repository.ts';
export { addToTeam } from './team.ts';
