// A reader's browser, and what must never happen in one.

import assert from 'node:assert/strict';
import axe from 'axe-core';
import { chromium } from 'playwright-core';

/** The widths of a phone, a tablet and a desk, with heights that fit them. */
export const screens = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1280, height: 800 },
};

/** Starts Debian's Chromium, or the browser that CHROMIUM names. */
export async function browser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--hide-scrollbars',
    ],
  });
}

/**
 * A page in a context of its own. `page.troubles` collects what no page of the paper may do: errors on the console,
 * breaches of its own content policy, requests that fail or leave the paper.
 */
export async function tab(browser, origin, options = {}) {
  const context = await browser.newContext({ locale: 'ko-KR', timezoneId: 'Asia/Seoul', ...options });
  const page = await context.newPage();
  page.troubles = [];
  page.expected = new Set();
  const trouble = (text) => page.troubles.push(`${page.url()}: ${text}`);
  // A breach of the content policy is an error on the console, too.
  page.on('console', (message) => {
    const isPage = page.expected.has(message.location().url);
    if (['error', 'warning'].includes(message.type()) && !isPage) trouble(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => trouble(error.message));
  page.on('requestfailed', (request) => {
    // Whoever goes on to another page breaks off what the last one still asked for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') trouble(`${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !request.url().startsWith('data:')) trouble(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !page.expected.has(response.url())) trouble(`${response.status()} ${response.url()}`);
  });
  page.visit = async (path, status = 200) => {
    if (status >= 400) page.expected.add(`${origin}${path}`);
    const response = await page.goto(`${origin}${path}`, { waitUntil: 'load' });
    assert.equal(response.status(), status, path);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    return response;
  };
  return page;
}

/** How far a page is wider than its screen, and what sticks out; what scrolls or is cut within its own box does not. */
export async function overflow(page) {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const wide = document.documentElement.scrollWidth - room;
    if (wide <= 0) return [];
    const isHeld = (one) => {
      for (let box = one.parentElement; box && box !== document.body; box = box.parentElement) {
        if (getComputedStyle(box).overflowX !== 'visible') return true;
      }
      return false;
    };
    const all = [...document.querySelectorAll('body *')];
    const out = all.filter((one) => one.getBoundingClientRect().right > room + 1 && !isHeld(one));
    return [`${wide} px too wide`, ...out.slice(0, 5).map((one) => one.outerHTML.slice(0, 120))];
  });
}

/** What axe finds wrong with a page, a line a finding. */
export async function violations(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    window.axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`),
  );
}
