import { hashText, markdown, verbatim } from '../../lib/core/dialect';

describe('hashText', () => {
  test('puts the header above the text', () => {
    expect(hashText.format('a\n', 'made')).toBe('# made\n\na\n');
  });

  test('keeps a #! line first', () => {
    expect(hashText.format('#!/usr/bin/env bash\nset -e\n', 'made')).toBe(
      '#!/usr/bin/env bash\n# made\nset -e\n',
    );
  });

  test('keeps a #! line that is all there is', () => {
    expect(hashText.format('#!/bin/sh\n', 'made')).toBe('#!/bin/sh\n# made\n');
  });

  test('keeps a #! line that does not end', () => {
    expect(hashText.format('#!/bin/sh', 'made')).toBe('#!/bin/sh\n# made\n');
  });

  test('marks each line of a header', () => {
    expect(hashText.format('a\n', 'made\nby hand')).toBe('# made\n# by hand\n\na\n');
  });

  test('without a header leaves the text as it is', () => {
    expect(hashText.format('#!/bin/sh\n', undefined)).toBe('#!/bin/sh\n');
  });
});

test('markdown has its header in a comment that no viewer shows', () => {
  expect(markdown.format('# Lab\n', 'made')).toBe('<!-- made -->\n\n# Lab\n');
  expect(markdown.format('# Lab\n', undefined)).toBe('# Lab\n');
});

test('verbatim changes nothing and asks for no header', () => {
  expect(verbatim.format('a\r\n\tb', undefined)).toBe('a\r\n\tb');
  expect(verbatim.comments).toBe(false);
});
