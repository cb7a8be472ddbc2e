import { element } from '@/test/stage/page/elements';
import type { Touch } from '@/utils/sites/linkedin/build/touch';
import type { LinkedinSettings } from '../linkedin-html';
import type { Post, World } from '../world';
import { carry, windowAt } from './carry';
import type { Client, Manner, Outcome } from './client';
import { link } from './controls';
import { Dialogs } from './dialogs';
import { emberFeedView, emberPostView } from './ember-feed-view';
import { feedView, postView } from './feed-view';
import { leadView, receivedView, searchView, sentView, threadView } from './people-views';
import type { PageAround } from './place';
import { ownProfileView, profileView } from './profile-view';
import { TEXTS } from './texts';

const OLDER_POSTS = 'com.linkedin.sdui.pagers.feed.mainFeed';
const SEARCH = '/search/results/people/';
const SENT = '/mynetwork/invitation-manager/sent/';
const RECEIVED = '/mynetwork/invitation-manager/received/';

/** The page that a person uses. The path says what it shows; going to another place does not reload it. */
export class App implements PageAround {
  world!: World;
  readonly texts;
  readonly dialogs: Dialogs;
  private main = element('main');
  private readonly notice = element('div', { role: 'alert', class: 'artdeco-toast-item' });

  constructor(
    private readonly client: Client,
    readonly settings: LinkedinSettings,
  ) {
    this.texts = TEXTS[settings.language];
    this.dialogs = new Dialogs(this.texts, this);
  }

  async start(): Promise<void> {
    document.body.append(this.navigation(), this.main, this.notice);
    this.dialogs.place();
    window.addEventListener('popstate', () => this.draw());
    if (this.settings.wire === 'sdui') await windowAt('preload');
    await this.refresh();
  }

  go(path: string): void {
    history.pushState(null, '', path + location.search);
    this.draw();
    scrollTo(0, 0);
  }

  async act(touch: Touch, manner?: Manner): Promise<void> {
    this.notice.replaceChildren();
    this.show(await this.client.touch(touch, manner));
    await this.refresh();
  }

  /** Says what became of a touch, if it failed. */
  private show({ isDone, isLimit }: Outcome): void {
    if (isLimit) this.dialogs.limit();
    else if (!isDone) this.notice.replaceChildren(this.texts.notSent);
  }

  async refresh(): Promise<void> {
    this.world = await this.client.world();
    this.draw();
  }

  /** Loads ten older posts and puts them below the others, as when the rep scrolls. */
  async loadOlder(): Promise<void> {
    const { body } = await carry({
      method: 'POST',
      url: `/flagship-web/rsc-action/actions/pagination?sduiid=${OLDER_POSTS}`,
      contentType: 'application/json',
      body: JSON.stringify({ pagerId: OLDER_POSTS, clientArguments: {} }),
    });
    const { posts } = JSON.parse(body.replace(/^0:/, '')) as { posts: Post[] };
    this.world.posts.push(...posts);
    const view = this.isNewest ? postView : emberPostView;
    const feed = this.main.querySelector('[data-testid=mainFeed]') ?? this.main;
    feed.append(...posts.map((post) => view(this, post)));
  }

  private get isNewest(): boolean {
    return this.settings.wire === 'sdui';
  }

  private navigation(): HTMLElement {
    const { texts } = this;
    const places = { [texts.feed]: '/feed/', [texts.search]: SEARCH, [texts.sent]: SENT };
    const links = Object.entries({ ...places, [texts.received]: RECEIVED }).map(([name, path]) =>
      link(path, () => this.go(path), [name]),
    );
    return element('nav', {}, [element('strong', {}, [texts.network]), ...links]);
  }

  private draw(): void {
    const view = this.view(location.pathname);
    this.main.replaceWith(view);
    this.main = view;
  }

  private view(path: string): HTMLElement {
    const { world } = this;
    const [, vanity] = /^\/in\/([^/]+)/.exec(path) ?? [];
    const [, thread] = /^\/messaging\/thread\/([^/]+)/.exec(path) ?? [];
    const [, lead] = /^\/sales\/lead\/([^,/]+)/.exec(path) ?? [];
    const conversation = world.threads.find(({ id }) => id === decodeURIComponent(thread ?? ''));
    const person = world.people.find((one) => one.vanity === vanity || one.lead === lead);
    if (conversation) return threadView(this, conversation);
    if (person) return lead ? leadView(this, person) : profileView(this, person);
    if (vanity === world.rep.vanity) return ownProfileView(this);
    if (path === SEARCH) return searchView(this);
    if (path === SENT) return sentView(this);
    if (path === RECEIVED) return receivedView(this);
    return this.isNewest ? feedView(this) : emberFeedView(this);
  }
}
