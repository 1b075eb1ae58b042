import type {RouteConfig} from '@docusaurus/types';
import {describe, expect, test} from 'vitest';
import {branchesOf} from '../../../../src/plugins/archive/branches';

const routes = (...paths: string[]): RouteConfig[] => paths.map((path) => ({path, component: '@theme/P', exact: true}));
/** Branches as nested lists, their own path first. */
const shape = (all: readonly RouteConfig[]): unknown[] =>
  all.map(({path, routes: own}) => (own ? [path, ...shape(own)] : path));

describe('branchesOf', () => {
  test('puts the pages of a folder under one branch, those of a session under one of their own', () => {
    const flat = routes(
      '/seances/',
      '/seances/une/',
      '/seances/une/transcription/',
      '/seances/deux/',
      '/intervenants/',
      '/intervenants/intervenante-1/',
      '/glossaire/',
      '/glossaire/emplois/',
    );
    expect(shape(branchesOf(flat, '/'))).toEqual([
      ['/seances/', '/seances/', ['/seances/une/', '/seances/une/', '/seances/une/transcription/'], '/seances/deux/'],
      ['/intervenants/', '/intervenants/', '/intervenants/intervenante-1/'],
      '/glossaire/',
      '/glossaire/emplois/',
    ]);
  });

  test('keeps every route as it was, under a base path too', () => {
    const flat = routes(
      '/archive/themes/',
      '/archive/themes/caf/',
      '/archive/recherche/a-z/',
      '/archive/recherche/a-z/c/2/',
    );
    const leaves = (all: readonly RouteConfig[]): RouteConfig[] =>
      all.flatMap((each) => (each.routes ? leaves(each.routes) : each));
    const branches = branchesOf(flat, '/archive/');
    expect(branches.map(({path}) => path)).toEqual(['/archive/themes/', '/archive/recherche/a-z/']);
    expect(leaves(branches)).toEqual(flat);
  });

  test('makes no branch for a page that is alone', () => {
    expect(branchesOf(routes('/themes/'), '/')).toEqual(routes('/themes/'));
  });
});
