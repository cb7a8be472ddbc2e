import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { topicMatcher } from './topic-match';

const meets = (topic: string, text: string) => topicMatcher([topic])(text).length > 0;

describe('a topic is met', () => {
  test.each([
    ['retirement planning', 'Some thoughts on retirement planning for small firms.'],
    ['retirement planning', 'RETIREMENT\nPLANNING'],
    ['retirement planning', 'Retirement-planning is hard'],
    ['retirement planning', 'retirement\u00a0plan\u00adning 🎉'],
    ['retirement planning', 'So true #RetirementPlanning'],
    ['retirement planning', '#retirementplanning'],
    ['retirement planning', '#retirement_planning'],
    ['retirement plan', 'Our retirement plans'],
    ['retirement plans', 'Our retirement plan'],
    ['pension', "The pension's future, the pension’s past"],
    ['party', 'Two parties'],
    ['tax', 'Lower taxes'],
    ['salarié', 'les salaries'],
    ['cheval', 'des chevaux'],
    ['journaux', 'un journal'],
    ['retraite', 'Les RETRAITÉS et leurs retraites'],
    ['bureau', 'les bureaux'],
    ['pension', 'Pensioner för alla'],
    ['bostad', 'bostäder'],
    ['lärare', 'LARARE'],
    ['plan', 'plannen voor later'],
    ['pensioen', 'de pensioenen'],
    ['Rente', 'Die Renten steigen'],
    ['Renten', 'Die Rente steigt'],
    ['Straße', 'in der STRASSE'],
    ['Ruhestandsplanung', 'Warum Ruhestandsplanungen wichtig sind'],
    ['Œuvre', 'des oeuvres'],
    ['401k', 'my 401k is full'],
    ['年金', '年金'],
  ])('%s in %j', (topic, text) => expect(meets(topic, text)).toBe(true));
});

describe('a topic is not met', () => {
  test.each([
    ['plan', 'the planet'],
    ['art', 'a part of it'],
    ['car', 'take care'],
    ['retirement planning', 'planning my retirement'],
    ['retirement planning', 'retirement of planning'],
    ['retirement planning', 'pre-retirementplanning'],
    ['is', 'Isen'],
    ['', 'anything'],
    ['🎉 !', '🎉 !'],
    ['pension', ''],
  ])('%s in %j', (topic, text) => expect(meets(topic, text)).toBe(false));
});

test('labels come back as they were given, in their order, each once', () => {
  const topicsIn = topicMatcher(['Pensions', 'tax', 'retirement planning']);
  expect(topicsIn('Retirement planning, a pension, pensions')).toEqual([
    'Pensions',
    'retirement planning',
  ]);
});

const word = fc.stringMatching(/^[b-df-hj-np-tv-z][aeiou]{1,2}[b-df-hj-np-rtv-z]{1,3}$/);
const phrase = fc.array(word, { minLength: 1, maxLength: 4 });
const gap = fc.constantFrom(' ', '\n', ' – ', ', ', '\u00a0', '-', '/', ' 🎉 ', '. ');

describe('for any topic', () => {
  test('its own words are met, whatever stands around and between them', () => {
    fc.assert(
      fc.property(phrase, gap, gap, fc.string(), fc.string(), (words, within, around, a, b) => {
        // The text before must not begin a tag, because a tag is one word.
        const text = `${a.replaceAll('#', '')}${around}${words.join(within)}${around}${b}`;
        expect(meets(words.join(' '), text)).toBe(true);
      }),
    );
  });

  test('case and accents do not matter', () => {
    fc.assert(
      fc.property(phrase, (words) => {
        const topic = words.join(' ');
        expect(meets(topic, topic.toUpperCase())).toBe(true);
        expect(meets(topic.replace(/a/g, 'à').replace(/o/g, 'ö'), topic)).toBe(true);
      }),
    );
  });

  test('words of another make are not met', () => {
    fc.assert(
      fc.property(phrase, phrase, (words, others) => {
        expect(meets(words.join(' '), others.map((one) => `q${one}`).join(' '))).toBe(false);
      }),
    );
  });

  test('nothing is thrown, and only what was given comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.string({ unit: 'binary' }), (topics, text) => {
        const found = topicMatcher(topics)(text);
        expect(topics.filter((topic) => found.includes(topic))).toEqual(found);
      }),
    );
  });
});
