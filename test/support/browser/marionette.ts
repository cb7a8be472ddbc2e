import { connect, type Socket } from 'node:net';

/** The element key of the WebDriver standard. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

interface Pending {
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** Speaks Marionette, the protocol that drives Firefox: `LENGTH:[0, id, command, parameters]` over TCP. */
export class Marionette {
  #socket: Socket;
  #received = Buffer.alloc(0);
  #pending = new Map<number, Pending>();
  #last = 0;

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (part) => this.#receive(part));
    const fail = (error: Error) => {
      for (const { reject } of this.#pending.values()) reject(error);
      this.#pending.clear();
    };
    socket.on('error', fail).on('close', () => fail(new Error('Firefox has ended')));
  }

  static async connect(port: number): Promise<Marionette> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((connected, failed) => {
      socket.once('connect', connected).once('error', failed);
    });
    return new Marionette(socket);
  }

  /** Sends a command, such as `WebDriver:Navigate`, and returns its result. */
  send<Result = unknown>(command: string, parameters: object = {}): Promise<Result> {
    this.#last += 1;
    const message = Buffer.from(JSON.stringify([0, this.#last, command, parameters]));
    this.#socket.write(`${message.length}:`);
    this.#socket.write(message);
    return new Promise<Result>((resolve, reject) => {
      this.#pending.set(this.#last, { resolve: resolve as Pending['resolve'], reject });
    });
  }

  /** Opens an address in a new tab and returns the tab's handle. */
  async open(url: string): Promise<string> {
    const { handle } = await this.send<{ handle: string }>('WebDriver:NewWindow', { type: 'tab' });
    await this.switchTo(handle);
    await this.send('WebDriver:Navigate', { url });
    return handle;
  }

  async switchTo(handle: string): Promise<void> {
    await this.send('WebDriver:SwitchToWindow', { handle });
  }

  /** Clicks what `selector` finds, as soon as it is there. */
  async click(selector: string): Promise<void> {
    const found = await this.send<{ value: Record<string, string> }>('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    });
    await this.send('WebDriver:ElementClick', { id: found.value[ELEMENT] });
  }

  /** Runs the body of an async function in the page's own world and returns its result. */
  async evaluate<Result>(body: string): Promise<Result> {
    const script = `
      const done = arguments[arguments.length - 1];
      (async () => { ${body} })().then((value) => done({ value }), (error) => done({ error: String(error) }));
    `;
    const { value: answer } = await this.send<{ value: { value?: Result; error?: string } }>(
      'WebDriver:ExecuteAsyncScript',
      { script, args: [], sandbox: null },
    );
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value as Result;
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(part: Buffer): void {
    this.#received = Buffer.concat([this.#received, part]);
    for (;;) {
      const colon = this.#received.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.#received.subarray(0, colon));
      if (this.#received.length < end) return;
      const message = JSON.parse(this.#received.subarray(colon + 1, end).toString());
      this.#received = this.#received.subarray(end);
      // The first message is not an answer: it names the version of the protocol.
      if (Array.isArray(message)) this.#settle(message);
    }
  }

  #settle([, id, error, result]: unknown[]): void {
    const waiting = this.#pending.get(id as number);
    this.#pending.delete(id as number);
    const { message } = (error ?? {}) as { message?: string };
    if (error) waiting?.reject(new Error(message));
    else waiting?.resolve(result);
  }
}
