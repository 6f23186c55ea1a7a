import { describe, expect, it } from 'vitest';
import { fragmentAddress } from '../../src/view/text_fragment.ts';

const quote = (claim: string, before = '', after = '') => ({ before, claim, after });

describe('the address of a place in a page', () => {
  it('names the quoted words', () => {
    expect(fragmentAddress('https://exempel.invalid/a', quote('Karin Hedlund är rektor vid Björkskolan'))).toBe(
      'https://exempel.invalid/a#:~:text=Karin%20Hedlund%20%C3%A4r%20rektor%20vid%20Bj%C3%B6rkskolan',
    );
  });

  it('writes hyphens, commas and ampersands so that they mean themselves', () => {
    expect(fragmentAddress('https://exempel.invalid/a', quote('Barn- och unga, Ek & Co i Norrby skola'))).toBe(
      'https://exempel.invalid/a#:~:text=Barn%2D%20och%20unga%2C%20Ek%20%26%20Co%20i%20Norrby%20skola',
    );
  });

  it('tells a short quote by its neighbours', () => {
    const address = fragmentAddress(
      'https://exempel.invalid/a',
      quote('rektor Ek', 'Hon hälsade på ', ' i går kväll. Sen'),
    );
    expect(address).toBe(
      'https://exempel.invalid/a#:~:text=Hon%20h%C3%A4lsade%20p%C3%A5-,rektor%20Ek,-i%20g%C3%A5r%20kv%C3%A4ll.',
    );
  });

  it('takes no neighbour that is not a word of its own or lies on another line', () => {
    expect(fragmentAddress('https://exempel.invalid/a', quote('rektor Ek', '(', ', Falun'))).toBe(
      'https://exempel.invalid/a#:~:text=rektor%20Ek',
    );
    expect(fragmentAddress('https://exempel.invalid/a', quote('rektor Ek', 'Kontakt\n', '\nTelefon'))).toBe(
      'https://exempel.invalid/a#:~:text=rektor%20Ek',
    );
  });

  it('names long quotes and those over several lines by both ends', () => {
    expect(fragmentAddress('https://exempel.invalid/a', quote('Rektor\nAnna Ek\nTallskolan i Falun'))).toBe(
      'https://exempel.invalid/a#:~:text=Rektor,Tallskolan%20i%20Falun',
    );
    const words = Array.from({ length: 40 }, (_, at) => `ord${at}`).join(' ');
    expect(fragmentAddress('https://exempel.invalid/a', quote(words))).toBe(
      'https://exempel.invalid/a#:~:text=ord0%20ord1%20ord2%20ord3,ord36%20ord37%20ord38%20ord39',
    );
  });

  it('keeps the part of the page that the address already names', () => {
    expect(fragmentAddress('https://exempel.invalid/a#personal', quote('Karin Hedlund, rektor i Falun'))).toContain(
      '/a#personal:~:text=Karin',
    );
    expect(fragmentAddress('https://exempel.invalid/a#:~:text=gammalt', quote('Karin Hedlund, rektor i Falun'))).toBe(
      'https://exempel.invalid/a#:~:text=Karin%20Hedlund%2C%20rektor%20i%20Falun',
    );
  });

  it.each([null, undefined, '', 'javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x'])(
    'is not for %s',
    (url) => {
      expect(fragmentAddress(url, quote('Karin Hedlund'))).toBeNull();
    },
  );

  it('is not for a quote without words, and half a surrogate pair does no harm', () => {
    expect(fragmentAddress('https://exempel.invalid/a', quote(' \n '))).toBeNull();
    expect(fragmentAddress('https://exempel.invalid/a', quote('Karin Hedlund, rektor \ud800'))).toContain('%EF%BF%BD');
  });
});
