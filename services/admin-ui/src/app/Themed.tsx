import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode } from 'react';
import { Outlet } from 'react-router';
import { useSay } from '../language/say';
import { useMedia, useShade } from './shade';
import { antdTheme } from './theme';

/** antd with our tokens, in the reader's language. Pages for outsiders do without it. */
export function Themed(): ReactNode {
  const { shade } = useShade();
  const { language } = useSay();
  const still = useMedia('(prefers-reduced-motion: reduce)');
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      theme={antdTheme(shade, still)}
      locale={language === 'zh' ? zhCN : enUS}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <AntdApp component={false}>
        <Outlet />
      </AntdApp>
    </ConfigProvider>
  );
}
