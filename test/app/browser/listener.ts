/** What a screen reader would say: the name, role and state of what has the focus, and what live regions tell. */
import type { CDPSession, Page } from 'playwright-core';

declare global {
  interface Window {
    said?: string[];
  }
}

export interface Listener {
  /** Everything so far: keys pressed in brackets, then what is said. */
  readonly transcript: readonly string[];
  /** Presses a key, or types a text, and hears what follows. */
  press(key: string): Promise<string>;
  type(text: string): Promise<string>;
  /** Tab (or Shift+Tab) until something is reached whose words match; fails after a whole round. */
  tabTo(words: RegExp, key?: 'Tab' | 'Shift+Tab'): Promise<string>;
  /** What has the focus now, in words. */
  focused(): Promise<string>;
}

const longestRound = 140;
const settling = 120;

export async function listenTo(page: Page): Promise<Listener> {
  const session = await page.context().newCDPSession(page);
  const transcript: string[] = [];
  await page.evaluate(followLiveRegions);

  const hear = async (input: string): Promise<string> => {
    await page.waitForTimeout(settling);
    // On a busy machine a moment is longer.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const said = await page.evaluate(() => window.said!.splice(0));
    const focus = await wordsOfFocus(session);
    const line = [focus, ...said].filter((part) => part !== '').join(' | ');
    transcript.push(`[${input}] ${line}`);
    return line;
  };
  return {
    transcript,
    async press(key) {
      await page.keyboard.press(key);
      return hear(key);
    },
    async type(text) {
      await page.keyboard.type(text);
      return hear(text);
    },
    async tabTo(words, key = 'Tab') {
      const passed: string[] = [];
      for (let step = 0; step < longestRound; step += 1) {
        await page.keyboard.press(key);
        const focus = await wordsOfFocus(session);
        passed.push(focus);
        if (words.test(focus)) return hear(`${key} × ${step + 1}`);
      }
      throw new Error(`No stop of ${key} says ${words}: ${passed.join(' / ')}`);
    },
    focused: () => wordsOfFocus(session),
  };
}

interface AxValue {
  readonly value?: unknown;
}
interface AxNode {
  readonly ignored: boolean;
  readonly role?: AxValue;
  readonly name?: AxValue;
  readonly value?: AxValue;
  readonly properties?: readonly { readonly name: string; readonly value: AxValue }[];
}

/** "Personer 43, button, pressed" */
async function wordsOfFocus(session: CDPSession): Promise<string> {
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
  if (!result.objectId) return '';
  const { nodes } = (await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  })) as unknown as { readonly nodes: readonly AxNode[] };
  const [node] = nodes;
  if (!node || node.ignored || node.role?.value === 'RootWebArea') return '';
  const states = (node.properties ?? []).flatMap(({ name, value }) => {
    if (!['expanded', 'pressed', 'checked', 'selected'].includes(name)) return [];
    return value.value === false || value.value === 'false' ? [`not ${name}`] : [name];
  });
  const written = node.value?.value ? [`"${node.value.value}"`] : [];
  return [node.name?.value, node.role?.value, ...written, ...states].filter((part) => part).join(', ');
}

/** Runs in the page: notes what appears in regions that are read out. */
function followLiveRegions(): void {
  window.said = [];
  const isLive = (node: Node | null): boolean => {
    const element = node instanceof Element ? node : node?.parentElement;
    return element?.closest('[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]') != null;
  };
  new MutationObserver((records) => {
    const changed = new Set<Node>();
    for (const { target, addedNodes, type } of records) {
      if (type === 'characterData') changed.add(target);
      else for (const node of addedNodes) changed.add(node);
    }
    for (const node of changed) {
      const text = (node.textContent ?? '').trim();
      if (text !== '' && isLive(node)) window.said!.push(text);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}
