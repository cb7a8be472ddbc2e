import type { Builders, Built, Made, Touch } from './touch';
import { answer, encoded, graphql, rest } from './voyager';

const REACTIONS = 'voyagerSocialDashReactions';
const SHARES = 'voyagerContentcreationDashShares';
const COMMENTS = 'voyagerSocialDashNormComments';

const urn = (post: string) => `urn:li:${post}`;

/** The thread below a post, or below a comment on it. */
export const threadUrn = (post: string, comment?: string) =>
  comment === undefined ? urn(post) : `urn:li:comment:(${post},${comment})`;

const commentUrn = (post: string, id: string) => `urn:li:fsd_comment:(${id},${urn(post)})`;

function react({ post, comment, reaction = 'LIKE' }: Touch<'react'>): Built {
  const variables = { entity: { reactionType: reaction }, threadUrn: threadUrn(post, comment) };
  return {
    asked: graphql(REACTIONS, variables),
    accepted: () => answer(200, { data: { data: { doAddReactionV2: { value: true } } } }),
  };
}

/** A reaction as some accounts express it, without GraphQL. */
export function reactByRest({
  post,
  comment,
  reaction = 'LIKE',
}: Omit<Touch<'react'>, 'act'>): Built {
  const thread = encoded(threadUrn(post, comment));
  return {
    asked: rest(`${REACTIONS}?threadUrn=${thread}`, { reactionType: reaction }),
    accepted: () => answer(201, {}),
  };
}

function takeReactionBack({ post, comment }: Touch<'take-reaction-back'>): Built {
  const hash = '7d793037a0760186574b0282f2f435e7';
  return {
    asked: graphql(REACTIONS, { threadUrn: threadUrn(post, comment) }, hash),
    accepted: () => answer(200, { data: { data: { doRemoveReactionV2: { value: true } } } }),
  };
}

function comment({ post, comment: parent, text }: Touch<'comment'>): Built {
  const body = {
    commentary: {
      text,
      attributesV2: [],
      $type: 'com.linkedin.voyager.dash.common.text.TextViewModel',
    },
    threadUrn: threadUrn(post, parent),
  };
  return {
    asked: rest(
      `${COMMENTS}?decorationId=com.linkedin.voyager.dash.deco.social.NormComment-43`,
      body,
    ),
    accepted: ({ id }) =>
      answer(201, { data: { entityUrn: `urn:li:fsd_normComment:${commentUrn(post, id)}` } }),
  };
}

/** A comment as some clients express it: made, deleted or edited under one GraphQL name. */
export function commentByGraphql(
  on: string,
  change: { text?: string; comment?: string; parent?: string },
): Built {
  const { text, comment: id, parent } = change;
  const key = id && { resourceKey: `urn:li:fsd_normComment:${commentUrn(on, id)}` };
  const words = text !== undefined && { commentary: { text } };
  const entity = words && {
    entity: key ? words : { ...words, threadUrn: threadUrn(on, parent), origin: 'FEED' },
  };
  return {
    asked: graphql('voyagerSocialDashNormComments', { ...key, ...entity }),
    accepted: (made) => {
      const resourceKey = `urn:li:fsd_normComment:${commentUrn(on, made.id)}`;
      return answer(200, { data: { data: { createSocialDashNormComments: { resourceKey } } } });
    },
  };
}

/** The content of a new post, whatever else it has. */
const written = (text: string) => ({
  allowedCommentersScope: 'ALL',
  visibilityDataUnion: { visibilityType: 'ANYONE' },
  commentary: { text, attributesV2: [] },
});

const shared = ({ id }: Made) =>
  answer(200, {
    data: {
      data: {
        createContentcreationDashShares: {
          shareUrn: `urn:li:share:${BigInt(id) - 1n}`,
          updateUrn: `urn:li:fsd_update:(urn:li:activity:${id},FEED_DETAIL,EMPTY,DEFAULT,false)`,
        },
      },
    },
  });

function post({ text, due, isPoll }: Touch<'post'>): Built {
  const made = {
    ...written(text),
    origin: 'FEED',
    intendedShareLifeCycleState: due === undefined ? 'PUBLISHED' : 'SCHEDULED',
    ...(due !== undefined && { scheduledAt: due }),
    ...(isPoll && { media: { mediaUrn: 'urn:li:fsd_pollSummary:1', category: 'URN_REFERENCE' } }),
  };
  return { asked: graphql(SHARES, { post: made }), accepted: shared };
}

/** Changes the words of a post, which is no act. */
export function editPost(id: string, text: string) {
  const variables = {
    entity: { resourceKey: `urn:li:fsd_share:urn:li:share:${id}`, commentary: { text } },
    updateUrn: `urn:li:activity:${id}`,
  };
  return graphql(SHARES, variables, '9f9d51bd44f2f0f6a5a5dfb2e1c2a7d3');
}

function repost({ post: original, text }: Touch<'repost'>): Built {
  if (text !== undefined) {
    const made = {
      ...written(text),
      origin: 'RESHARE',
      intendedShareLifeCycleState: 'PUBLISHED',
      parentUrn: urn(original),
    };
    return { asked: graphql(SHARES, { post: made }), accepted: shared };
  }
  return {
    asked: graphql('voyagerFeedDashReposts', { entity: { rootContentUrn: urn(original) } }),
    accepted: ({ id }) =>
      answer(200, {
        data: { data: { createFeedDashReposts: { resourceKey: repostUrn(original, id) } } },
      }),
  };
}

const repostUrn = (original: string, id: string) =>
  `urn:li:fsd_repost:urn:li:instantRepost:(${urn(original)},${id})`;

const done = () => answer(200, { data: { data: {} } });

/** Posts and what is below them, as the second wire expresses them (2024). */
export const VOYAGER_FEED: Builders = {
  react,
  'take-reaction-back': takeReactionBack,
  comment,
  'delete-comment': ({ post: on, comment: id }) => ({
    asked: rest(`${COMMENTS}/${encoded(commentUrn(on, id))}`, null, 'DELETE'),
    accepted: () => answer(204, null),
  }),
  post,
  'delete-post': ({ post: id }) => ({
    asked: graphql(SHARES, {
      updateUrn: `urn:li:fsd_update:(${urn(id)},FEED_DETAIL,EMPTY,DEFAULT,false)`,
    }),
    accepted: done,
  }),
  repost,
  'delete-repost': ({ post: original, repost: id }) => ({
    asked: graphql('voyagerFeedDashReposts', { resourceKey: repostUrn(original, id) }),
    accepted: done,
  }),
};
