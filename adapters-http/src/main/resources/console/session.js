// Who is signed in: tokens live in this page alone, and are gone with it.

const AUTH = "/api/v1/auth";
let tokens;
let renewing;

/** Returns true if somebody is. */
export const isSignedIn = () => tokens !== undefined;

/** Signs in by a name, a password and maybe a code; says whether a code is needed. */
export const signIn = (username, password, code) => begin("/token", { username, password, code });

/** Signs in by a link that is good once. */
export const accept = (token) => begin("/one-time", { token });

/** Returns nothing if it was done, and else the kind of the problem. */
async function begin(path, body) {
  const answer = await fetch(AUTH + path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok && answer.status !== 401 && answer.status !== 429) {
    throw new Error(`The server answers ${answer.status}.`);
  }
  tokens = answer.ok ? await answer.json() : undefined;
  return answer.ok ? undefined : (await answer.json()).type;
}

/** Asks with the token; if that is at its end, once more with the next one. */
export async function fetchSignedIn(url) {
  const answer = await ask(url);
  return answer.status === 401 && (await renewed()) ? ask(url) : answer;
}

const ask = (url) => fetch(url, { headers: { Authorization: `Bearer ${tokens?.accessToken ?? "none"}` } });

/** Of many who ask at the same time one renews: the same token twice would end the sign-in. */
function renewed() {
  renewing ??= renew().finally(() => (renewing = undefined));
  return renewing;
}

async function renew() {
  if (tokens !== undefined) {
    await begin("/refresh", { refreshToken: tokens.refreshToken });
  }
  return tokens !== undefined;
}
