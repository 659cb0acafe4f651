import { type MadeUpPerson, strayToken } from './made-up-person.ts';

type Call = { readonly status: number; readonly body: Record<string, unknown>; readonly headers: Headers };

/** Everything that somebody does with what is their own, right and wrong; gathers the secrets that come back. */
export class Deeds {
  readonly secrets = new Set<string>();
  readonly statuses = new Map<number, number>();
  private readonly url: string;
  private readonly manager: Readonly<Record<string, string>>;

  constructor(url: string, manager: Readonly<Record<string, string>>) {
    this.url = url;
    this.manager = manager;
    this.keep(manager.authorization?.slice(7));
  }

  async all(person: MadeUpPerson): Promise<void> {
    await this.signUpAndIn(person);
    await this.isPlanned(person);
    await this.asksBadly(person);
  }

  async signUpAndIn(person: MadeUpPerson): Promise<void> {
    const { email, password, wrongPassword, ip } = person;
    const from = { 'x-forwarded-for': ip };
    const name = `${person.firstName} ${person.lastName}`;
    await this.call('POST', '/auth/sign-up', { email, password, name, locale: 'fr' }, from);
    const token = await this.mailedToken(email);
    await this.call('POST', '/auth/verify-email', { token: strayToken(), delivery: 'bearer' }, from);
    if (token) await this.call('POST', '/auth/verify-email', { token, delivery: 'cookie' }, from);
    await this.call('POST', '/auth/sign-in', { email, password: wrongPassword, delivery: 'bearer' }, from);
    await this.call('POST', '/auth/sign-in', { email, password: [wrongPassword], delivery: 'bearer' }, from);
    await this.call('POST', '/auth/password-resets', { email }, from);
    await this.call('POST', '/auth/magic-links', { email }, from);
    const session = await this.call('POST', '/auth/sign-in', { email, password, delivery: 'bearer' }, from);
    const { accessToken, refreshToken } = session.body as { accessToken?: string; refreshToken?: string };
    await this.call('GET', '/me', undefined, { authorization: `Bearer ${accessToken}` });
    await this.call('POST', '/auth/refresh', { refreshToken }, from);
    await this.call('POST', '/auth/refresh', { refreshToken }, from);
  }

  /** As the planner of an org keeps somebody: card, search, invitation to the org, a file with the same again. */
  async isPlanned(person: MadeUpPerson): Promise<void> {
    const { firstName, lastName, email, phone, iban, notes } = person;
    const card = { firstName, lastName, email, phone, notes: `${notes} ${iban}` };
    await this.asManager('POST', '/people', card);
    await this.asManager('POST', '/people', { ...card, birthOn: lastName });
    await this.asManager('GET', `/people?q=${encodeURIComponent(lastName)}`);
    await this.asManager('GET', `/search?q=${encodeURIComponent(email)}`);
    await this.asManager('POST', '/org-invitations', { email, role: 'tech' });
    const file = `Nom;Prénom;Courriel;Téléphone;Remarques\n${lastName};${firstName};${email};${phone};"${notes}\nX;Y;${email}`;
    await this.send('POST', `/people/imports?fileName=${encodeURIComponent(`${lastName}.csv`)}`, file, {
      ...this.manager,
      'content-type': 'text/csv',
    });
  }

  /** With what is private in every place where a request can be wrong. */
  async asksBadly(person: MadeUpPerson): Promise<void> {
    const { lastName, email, password, phone } = person;
    const json = { 'content-type': 'application/json' };
    const say = encodeURIComponent(`${lastName} ${email}`);
    await this.send('POST', '/auth/sign-in', `{"email":"${email}","password":"${password}"`, json);
    await this.send('POST', '/auth/sign-in', `"${lastName}`, json);
    await this.send('POST', '/auth/sign-in', `email=${email}&password=${password}`, { 'content-type': 'x/y' });
    await this.call('POST', '/auth/sign-in', { [lastName]: email, email: phone, password });
    await this.call('GET', `/${say}?token=${strayToken()}&email=${email}`);
    await this.call('GET', `/people/${say}`, undefined, this.manager);
    await this.call('GET', `/people/${'x'.repeat(5_000)}${say}`, undefined, this.manager);
    await this.call('GET', `/people?sort=${say}&${say}=1`, undefined, this.manager);
    const stray = strayToken();
    await this.call('GET', '/me', undefined, {
      authorization: `Bearer ${this.keep(stray)}`,
      cookie: `orga_access=${this.keep(strayToken())}; ${lastName}=1`,
      'user-agent': lastName,
      traceparent: `00-${lastName}-${lastName}-01`,
      'idempotency-key': email.slice(0, 40),
    });
    await this.asManager('POST', '/people', { lastName, email: `${email}\u0000`, notes: `${lastName}\ud800` });
    await this.call('POST', `/invitations/${crypto.randomUUID()}/accept?token=${this.keep(strayToken())}`, {});
  }

  private asManager(method: string, path: string, body?: unknown): Promise<Call> {
    return this.call(method, path, body, this.manager);
  }

  private call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Call> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return this.send(method, path, text, {
      ...(text === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    });
  }

  private async send(
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string>,
  ): Promise<Call> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      signal: AbortSignal.timeout(10_000),
    });
    const text = await answer.text();
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    for (const cookie of answer.headers.getSetCookie()) this.keep(/^[^=]+=([^;]+)/.exec(cookie)?.[1]);
    const isJson = (answer.headers.get('content-type') ?? '').includes('json');
    const value = (isJson && text !== '' ? JSON.parse(text) : {}) as Record<string, unknown>;
    for (const name of ['accessToken', 'refreshToken']) this.keep(value[name]);
    return { status: answer.status, body: value, headers: answer.headers };
  }

  /** The link in a mail that the development page caught; a job writes it. */
  private async mailedToken(email: string): Promise<string | undefined> {
    for (let attempt = 0; attempt < 60; attempt++) {
      const { status, body } = await this.call('GET', `/dev/mails?to=${encodeURIComponent(email)}`);
      if (status === 500) return undefined;
      const [mail] = (body.items ?? []) as { text: string }[];
      const token = mail && /#token=([\w.~-]+)/.exec(mail.text)?.[1];
      if (token) return this.keep(token);
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    return undefined;
  }

  private keep<T>(secret: T): T {
    if (typeof secret === 'string' && secret.length >= 12) this.secrets.add(secret);
    return secret;
  }
}
