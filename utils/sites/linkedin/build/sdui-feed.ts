import type { Member } from './people';
import { serverRequest } from './sdui';
import { activity } from './sdui-touches';
import type { Asked } from './touch';

/** Follows or unfollows the author of a post, from the menu of the post. */
export function followFromFeed(person: Member, following: boolean, post: string): Asked {
  return serverRequest('com.linkedin.sdui.requests.feed.updateFollowState', {
    followStateType: `FollowStateType_${following ? 'FOLLOW_ACTIVE' : 'UNFOLLOW'}`,
    memberUrn: { memberId: person.member },
    memberUrnTypeName: 'proto_com_linkedin_common_MemberUrn',
    memberVanityName: person.vanity,
    memberNonIterableProfileId: person.profile,
    memberFirstName: person.firstName,
    memberLastName: person.lastName,
    isSponsored: false,
    updateKey: { items: [{ feedUpdateUrn: { updateUrnActivityUrn: activity(post) } }] },
  });
}
