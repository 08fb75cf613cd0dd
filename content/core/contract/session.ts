/** Requests and responses about signing in and out. */
import { Type, type Static } from 'typebox';

export const SignInRequest = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 254, description: 'e-mail address or user name' }),
  password: Type.String({ minLength: 1, maxLength: 200 }),
});
export type SignInRequest = Static<typeof SignInRequest>;

/** Who is signed in on this device, as far as pages need to know. */
export const MeResponse = Type.Object({
  person: Type.Union([
    Type.Null(),
    Type.Object({
      id: Type.String(),
      displayName: Type.String(),
      demo: Type.Boolean(),
      roles: Type.Array(Type.String()),
    }),
  ]),
});
export type MeResponse = Static<typeof MeResponse>;

/** The devices where this person is signed in. */
export const SessionsResponse = Type.Object({
  sessions: Type.Array(
    Type.Object({
      id: Type.String(),
      current: Type.Boolean(),
      since: Type.String(),
      lastSeen: Type.String(),
    }),
  ),
});
export type SessionsResponse = Static<typeof SessionsResponse>;
