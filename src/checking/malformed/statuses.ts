/** The status as people write it. */
export const statuses: Readonly<Record<string, string>> = {
  'status: Completed': 'title: A\nstatus: Completed',
  'status: COMPLETED': 'title: A\nstatus: COMPLETED',
  'status: ongoing': 'title: A\nstatus: ongoing',
  'status: finished': 'title: A\nstatus: finished',
  'status: in progress': 'title: A\nstatus: in progress',
  'status: përfunduar': 'title: A\nstatus: përfunduar',
  'status: në vazhdim': 'title: A\nstatus: në vazhdim',
  'status: compleated': 'title: A\nstatus: compleated',
  'status: canceled': 'title: A\nstatus: canceled',
  'status: 4': 'title: A\nstatus: 4',
  'status: ?': 'title: A\nstatus: ?',
  'status: completed/current': 'title: A\nstatus: completed/current',
  'status: [completed]': 'title: A\nstatus: [completed]',
  'status: “completed”': 'title: A\nstatus: “completed”',
  'status: completed\u00A0': 'title: A\nstatus: completed\u00A0',
  'status: ': 'title: A\nstatus: ',
};
