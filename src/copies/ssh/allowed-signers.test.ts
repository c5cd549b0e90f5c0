import { describe, expect, test } from 'vitest';
import { isAllowed, readAllowedSigners } from './allowed-signers.ts';
import type { AllowedSigner } from './allowed-signers.ts';
import { signatures } from './openssh.fixture.ts';

const { publicKey } = signatures.ed25519;

function read(text: string): readonly AllowedSigner[] {
  const signers = readAllowedSigners(Buffer.from(text));
  if (typeof signers === 'string') throw new Error(signers);
  return signers;
}

describe('a list of trusted keys', () => {
  test.each([
    ['a name and a key', `a@x.org ${publicKey}`, ['a@x.org']],
    ['with a comment behind the key', `a@x.org ${publicKey} Anna's "old" laptop`, ['a@x.org']],
    ['with spaces and tabs', `  a@x.org \t ${publicKey.replace(' ', ' \t ')}\t`, ['a@x.org']],
    ['with a tab before the comment', `a@x.org ${publicKey}\tlaptop`, ['a@x.org']],
    [
      'with the line ends and the mark of Windows',
      `\uFEFFa@x.org ${publicKey}\r\nb@x.org ${publicKey}\r\n`,
      ['a@x.org', 'b@x.org'],
    ],
    ['with comments and empty lines', `# who\n\n  # may sign\na@x.org ${publicKey}\n`, ['a@x.org']],
    ['with a name in quotes', `"Anna Hoxha" ${publicKey}`, ['Anna Hoxha']],
    ['with several names', `a@x.org,b@x.org namespaces="fieldbook" ${publicKey}`, ['a@x.org,b@x.org']],
    ['with nothing', '', []],
  ])('is read %s', (_, text, principals) => {
    expect(read(text).map((signer) => signer.principals)).toEqual(principals);
  });

  test('is refused as a whole for one line that is wrong or asks for what we cannot do', () => {
    const lines = [
      publicKey,
      `namespaces="file" ${publicKey}`,
      `cert-authority ${publicKey}`,
      'a@x.org',
      `a@x.org ${publicKey.slice(0, -4)}`,
      `a@x.org ${publicKey.slice(0, -1)}`,
      `a@x.org ${publicKey.replace('ssh-ed25519', 'ssh-rsa')}`,
      'a@x.org ssh-ed25519 AAAAAA==',
      `Anna Hoxha ${publicKey}`,
      `*@x.org cert-authority ${publicKey}`,
      `*@x.org namespaces="fieldbook",cert-authority ${publicKey}`,
      `a@x.org valid-before="20250101" ${publicKey}`,
      `a@x.org namespaces="file",namespaces="fieldbook" ${publicKey}`,
      `a@x.org namespaces=fieldbook ${publicKey}`,
      `a@x.org namespaces="fieldbook ${publicKey}`,
      `a@x.org xnamespaces="fieldbook" ${publicKey}`,
      `"Anna ${publicKey}`,
    ];
    expect(lines.map((line) => readAllowedSigners(Buffer.from(`# who\n${line}\nb@x.org ${publicKey}\n`))))
      .toMatchInlineSnapshot(`
        [
          "in line 2 of the list of trusted keys, no name stands before the key. Write office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…",
          "in line 2 of the list of trusted keys, no name stands before the key. Write office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…",
          "in line 2 of the list of trusted keys, no name stands before the key. Write office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…",
          "in line 2 of the list of trusted keys, there is no whole key. Write office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…",
          "in line 2 of the list of trusted keys, there is no whole key. Write office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…",
          "in line 2 of the list of trusted keys, there is no whole key. Write office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…",
          "in line 2 of the list of trusted keys, there is no whole key. Write office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…",
          "in line 2 of the list of trusted keys, there is no whole key. Write office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…",
          "in line 2 of the list of trusted keys, between the name and the key stands Hoxha, but only one namespaces="…" is supported there",
          "in line 2 of the list of trusted keys, between the name and the key stands cert-authority, but only one namespaces="…" is supported there",
          "in line 2 of the list of trusted keys, between the name and the key stands namespaces="fieldbook",cert-authority, but only one namespaces="…" is supported there",
          "in line 2 of the list of trusted keys, between the name and the key stands valid-before="20250101", but only one namespaces="…" is supported there",
          "in line 2 of the list of trusted keys, between the name and the key stands namespaces="file",namespaces="fieldbook", but only one namespaces="…" is supported there",
          "in line 2 of the list of trusted keys, between the name and the key stands namespaces=fieldbook, but only one namespaces="…" is supported there",
          "in line 2 of the list of trusted keys, there is no whole key. Write office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…",
          "in line 2 of the list of trusted keys, between the name and the key stands xnamespaces="fieldbook", but only one namespaces="…" is supported there",
          "in line 2 of the list of trusted keys, there is no whole key. Write office@example.org namespaces="fieldbook" ssh-ed25519 AAAA…",
        ]
      `);
  });

  test.each([
    ['in UTF-16, as the old PowerShell of Windows writes it', `\uFEFFa@x.org ${publicKey}\r\n`, 'utf16le'],
    ['in UTF-16 without its mark', `a@x.org ${publicKey}`, 'utf16le'],
    ['in the letters of one country', `Ágnes ${publicKey}`, 'latin1'],
  ] as const)('%s is refused', (_, text, encoding) => {
    expect(readAllowedSigners(Buffer.from(text, encoding))).toBe(
      'the list of trusted keys is not text in UTF-8. Save it as such',
    );
  });
});

test.each([
  ['no option', '', true],
  ['the purpose', 'namespaces="fieldbook"', true],
  ['the purpose among others', 'namespaces="file,fieldbook"', true],
  ['another purpose', 'namespaces="file"', false],
  ['a longer word', 'namespaces="fieldbooks"', false],
  ['the beginning of the word', 'namespaces="field"', false],
  ['the end of the word', 'namespaces="book"', false],
  ['the word with a sign in it', 'namespaces="field-book"', false],
  ['the word in capitals', 'namespaces="Fieldbook"', false],
  ['nothing', 'namespaces=""', false],
  ['everything', 'namespaces="*"', true],
  ['everything, twice', 'namespaces="**"', true],
  ['a pattern', 'namespaces="f?eld*"', true],
  ['a pattern that is no expression', 'namespaces="f.eldbook"', false],
  ['everything but the purpose', 'namespaces="*,!fieldbook"', false],
])('a key is trusted for %s', (_, options, isTrusted) => {
  expect(read(`a@x.org ${options} ${publicKey}`).map((signer) => isAllowed(signer, 'fieldbook'))).toEqual([
    isTrusted,
  ]);
});
