import type {ComponentProps} from 'react';
import Head from '@docusaurus/Head';
import Link, {type Props as LinkProps} from '@docusaurus/Link';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
import {Address} from '#components/Address';
import {AlarmsFigure} from '#components/AlarmsFigure';
import {AlarmsTable} from '#components/AlarmsTable';
import {AlarmsTree} from '#components/AlarmsTree';
import {Cite} from '#components/Cite';
import {ModerationCounts} from '#components/ModerationCounts';
import {PublishedFigure} from '#components/PublishedFigure';
import {PublishedTable} from '#components/PublishedTable';
import {ScoreFigure} from '#components/ScoreFigure';
import {ScoreTable} from '#components/ScoreTable';
import {TakeUpFigure} from '#components/TakeUpFigure';
import {TakeUpTable} from '#components/TakeUpTable';
import {Value} from '#components/Value';

type HeadingProps = ComponentProps<'h2'> & {as: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6'};

/** A heading that can be linked to: the mark comes after the words, and says where it leads. */
function Heading({as: As, id, children, ...rest}: HeadingProps) {
  const {collectAnchor} = useBrokenLinks();
  if (id) collectAnchor(id);
  if (!id || As === 'h1') return <As {...rest}>{children}</As>;
  return (
    <As id={id} {...rest}>
      {children}{' '}
      <a className="anchor" href={`#${id}`} aria-label="Lien vers cette partie">
        #
      </a>
    </As>
  );
}

/** What Markdown becomes in prose pages and news: plain HTML, nothing that React would have to drive. */
const MDXComponents = {
  Head,
  // The framework opens other sites in a new tab: here a reader decides.
  a: ({href = '', ...rest}: LinkProps) => {
    if (/^[a-z]+:/i.test(href)) {
      const words = rest.children === href ? <Address address={href} /> : rest.children;
      return (
        <a href={href} rel="noopener noreferrer" {...rest}>
          {words}
        </a>
      );
    }
    // The framework knows the anchors of headings only; all of them are checked on the built pages.
    return href.startsWith('#') ? <a href={href} {...rest} /> : <Link {...rest} to={href} />;
  },
  table: (props: ComponentProps<'table'>) => (
    <div className="table" tabIndex={0} role="group" aria-label="Tableau">
      <table {...props} />
    </div>
  ),
  // Of a text kept word for word: put there by `remark/paragraph-anchors`.
  Cite,
  ModerationCounts,
  // Of the explanations.
  AlarmsFigure,
  AlarmsTable,
  AlarmsTree,
  PublishedFigure,
  PublishedTable,
  ScoreFigure,
  ScoreTable,
  TakeUpFigure,
  TakeUpTable,
  Value,
  h1: (props: ComponentProps<'h1'>) => <Heading as="h1" {...props} />,
  h2: (props: ComponentProps<'h2'>) => <Heading as="h2" {...props} />,
  h3: (props: ComponentProps<'h3'>) => <Heading as="h3" {...props} />,
  h4: (props: ComponentProps<'h4'>) => <Heading as="h4" {...props} />,
  h5: (props: ComponentProps<'h5'>) => <Heading as="h5" {...props} />,
  h6: (props: ComponentProps<'h6'>) => <Heading as="h6" {...props} />,
};

export default MDXComponents;
